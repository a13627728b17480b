"""Wrong options: where they come from, which may stand beside the right one."""
