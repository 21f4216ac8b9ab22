import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Validates documents against schemas with Apache Xerces, never with the
 * parser built into Java.
 *
 * Usage: java -cp /usr/share/java/xercesImpl.jar ValidateXSD.java schema.xsd [document.xml ...] [-- schema.xsd ...]
 * Groups of a schema and its documents are separated by "--".
 * Exit code: 0 when every schema compiles and every document is valid, else 1.
 */
public class ValidateXSD {
    private static final String XERCES = "org.apache.xerces.jaxp.validation.XMLSchemaFactory";

    public static void main(String[] arguments) throws Exception {
        List<String> issues = new ArrayList<>();
        Validator validator = null;
        for (String argument : arguments) {
            if (argument.equals("--")) {
                validator = null;
                continue;
            }
            try {
                if (validator == null) {
                    validator = schema(new File(argument), issues).newValidator();
                    validator.setErrorHandler(new Collector(issues));
                } else {
                    validator.validate(new StreamSource(new File(argument)));
                }
            } catch (SAXException error) {
                issues.add(error.toString());
                if (validator == null) {
                    break;
                }
            }
        }
        if (arguments.length == 0) {
            issues.add("usage: ValidateXSD.java schema.xsd [document.xml ...] [-- schema.xsd ...]");
        }
        for (String issue : issues) {
            System.out.println(issue);
        }
        System.exit(issues.isEmpty() ? 0 : 1);
    }

    private static Schema schema(File file, List<String> issues) throws SAXException {
        SchemaFactory factory =
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI, XERCES, ValidateXSD.class.getClassLoader());
        factory.setErrorHandler(new Collector(issues));
        factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", true);
        return factory.newSchema(file);
    }

    private record Collector(List<String> issues) implements ErrorHandler {
        @Override
        public void warning(SAXParseException issue) {
            add(issue);
        }

        @Override
        public void error(SAXParseException issue) {
            add(issue);
        }

        @Override
        public void fatalError(SAXParseException issue) throws SAXException {
            add(issue);
            throw issue;
        }

        private void add(SAXParseException issue) {
            issues.add(
                issue.getSystemId() + ":" + issue.getLineNumber() + ":" + issue.getColumnNumber() + ": "
                    + issue.getMessage());
        }
    }
}
