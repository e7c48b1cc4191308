"""A core set of tests in Firefox and WebKit, run by `make test-browsers` and not by `make test`."""
