"""The figures of an office: what each one is, and how it is had from the stretches of tickets."""
