"""What was done, by whom and to whom, and ACLED's name for it."""
