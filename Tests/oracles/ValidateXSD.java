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
 * Validates documents against a schema with Apache Xerces, never with the
 * parser built into Java.
 *
 * Usage: java -cp /usr/share/java/xercesImpl.jar ValidateXSD.java schema.xsd [document.xml ...]
 * Exit code: 0 when the schema compiles and every document is valid, else 1.
 */
public class ValidateXSD {
    private static final String XERCES = "org.apache.xerces.jaxp.validation.XMLSchemaFactory";

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("usage: ValidateXSD.java schema.xsd [document.xml ...]");
            System.exit(1);
        }
        List<String> issues = new ArrayList<>();
        SchemaFactory factory =
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI, XERCES, ValidateXSD.class.getClassLoader());
        factory.setErrorHandler(new Collector(issues));
        factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", true);
        try {
            Schema schema = factory.newSchema(new File(arguments[0]));
            for (int index = 1; index < arguments.length; index++) {
                Validator validator = schema.newValidator();
                validator.setErrorHandler(new Collector(issues));
                validator.validate(new StreamSource(new File(arguments[index])));
            }
        } catch (SAXException error) {
            if (issues.isEmpty()) {
                issues.add(error.toString());
            }
        }
        for (String issue : issues) {
            System.out.println(issue);
        }
        System.exit(issues.isEmpty() ? 0 : 1);
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
