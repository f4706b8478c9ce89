"""Base: text in two languages, sentences, errors, checked values, documents and records. It knows nothing of votes."""
