"""What is done with booked visits; whoever comes for one takes a number, so tickets lie below."""
