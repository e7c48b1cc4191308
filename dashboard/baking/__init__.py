"""The page as plain files: what a baked site consists of, and how it comes into a folder."""
