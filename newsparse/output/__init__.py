"""Ways out: one format a module; nothing is imported before it is asked for."""
