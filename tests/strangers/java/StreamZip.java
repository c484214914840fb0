import java.io.BufferedInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a zip from a pipe, never seeing its central directory; prints hash and name of each entry. */
public final class StreamZip {
    public static void main(String[] arguments) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(System.in))) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (int read; (read = zip.read(buffer)) > 0;) {
                    digest.update(buffer, 0, read);
                }
                System.out.println(HexFormat.of().formatHex(digest.digest()) + "  " + entry.getName());
            }
        }
    }
}
