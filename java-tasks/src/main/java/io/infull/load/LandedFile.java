package io.infull.load;

/** A file and what became of it. */
record LandedFile(LandingFile file, FileResult result) {}
