import java.io.File;
import java.io.FileInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF whether PDF files keep the standards they are meant to keep.
 *
 * Usage: java -cp VERAPDF:/usr/share/java/jaxb-runtime.jar:... JudgePDF.java FLAVOURS FILE...
 * FLAVOURS are such as "2a,ua1". One line for each file and flavour: "passes" or "breaks", with the rules it breaks.
 * Exit code: 0 when every file keeps every standard, else 1; 2 when a standard could not be judged.
 */
public class JudgePDF {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean passes = true;
        for (int index = 1; index < arguments.length; index++) {
            for (String id : arguments[0].split(",")) {
                PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
                if (flavour == PDFAFlavour.NO_FLAVOUR) {
                    System.out.println("unknown " + id);
                    System.exit(2);
                }
                try (FileInputStream stream = new FileInputStream(arguments[index]);
                        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    if (result.getTotalAssertions() == 0) {
                        System.out.println("nothing was judged by " + id);
                        System.exit(2);
                    }
                    TreeSet<String> rules = new TreeSet<>();
                    for (TestAssertion assertion : result.getTestAssertions()) {
                        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                            rules.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
                        }
                    }
                    String name = new File(arguments[index]).getName();
                    System.out.println((result.isCompliant() ? "passes " : "breaks ") + id + " " + name + " "
                            + String.join(" ", rules));
                    passes &= result.isCompliant();
                }
            }
        }
        System.exit(passes ? 0 : 1);
    }
}
