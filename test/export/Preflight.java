import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Says of each file given whether PDFBox takes it for a valid PDF/A-1b, and what is wrong with it. */
public class Preflight {
  public static void main(String[] files) throws Exception {
    for (String name : files) {
      PreflightParser parser = new PreflightParser(new File(name));
      parser.parse();
      try (PreflightDocument document = parser.getPreflightDocument()) {
        document.validate();
        ValidationResult result = document.getResult();
        System.out.println(result.isValid() ? "valid" : "not valid");
        for (ValidationResult.ValidationError error : result.getErrorsList()) {
          System.out.println(error.getErrorCode() + " " + error.getDetails());
        }
      }
    }
  }
}
