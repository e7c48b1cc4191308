"""What `python -m geodata` can do, one module per verb."""
