"""Rules: typed values with parameters, a provision and a reading; one file for each section of a plan."""
