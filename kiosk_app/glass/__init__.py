"""What people see and touch: the window, its screens in QML, and what these may read."""
