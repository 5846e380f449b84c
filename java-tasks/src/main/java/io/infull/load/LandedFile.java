package io.infull.load;

import io.infull.load.file.FileResult;
import io.infull.source.landing.LandingFile;

/** A file and its result. */
record LandedFile(LandingFile file, FileResult result) {}
