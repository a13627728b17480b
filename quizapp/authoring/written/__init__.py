"""Questions that people write, in files and in the browser: their form and their rules."""
