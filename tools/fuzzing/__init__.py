"""What the fuzzer needs: the readers of the library, what they are given, and what must hold of their answers."""
