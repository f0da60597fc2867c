package io.ecom.hbase.sort;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder on one of Hadoop's file systems, which may be the machine's own. */
public record Folder(FileSystem files, Path path) {
    /** Makes a folder when one is needed. */
    public interface Source {
        Folder make() throws IOException;
    }

    /** A new folder among this machine's temporary files; the caller removes it. */
    public static Folder temporary() throws IOException {
        FileSystem local = FileSystem.getLocal(new Configuration(false)).getRawFileSystem();
        return new Folder(
                local, new Path(Files.createTempDirectory("ecom-hbase-").toUri()));
    }

    public Folder child(String name) {
        return new Folder(files, new Path(path, name));
    }

    /** Removes it with all that it holds; harmless when it is not there. */
    public void remove() throws IOException {
        files.delete(path, true);
    }
}
