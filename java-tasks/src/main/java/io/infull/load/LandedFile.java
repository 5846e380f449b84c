package io.infull.load;

/** A file and its result. */
record LandedFile(LandingFile file, FileResult result) {}
