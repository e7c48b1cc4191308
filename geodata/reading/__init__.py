"""An article in, drafts and a report out; and the reading scored against coded articles."""
