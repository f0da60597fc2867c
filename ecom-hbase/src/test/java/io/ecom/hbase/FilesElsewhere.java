package io.ecom.hbase;

import java.io.FileNotFoundException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The file system of a machine that is not the servers': what they made is not there. */
public final class FilesElsewhere extends RawLocalFileSystem {
    @Override
    public boolean exists(Path path) {
        return false;
    }

    @Override
    public FileStatus getFileStatus(Path path) throws FileNotFoundException {
        throw new FileNotFoundException(path.toString());
    }
}
