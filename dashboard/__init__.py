"""The page: layout, figures, callbacks and routes of the Dash app."""
