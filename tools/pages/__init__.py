"""The pages of the documentation that are made from the code, each as a function of its language."""
