"""What is done about kiosks, boards, rating tablets and print agents."""
