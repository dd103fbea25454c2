#include "documents/pdf/pdf_fix_up.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

#include "base/error.hpp"
#include "documents/pdf/artifact_filter.hpp"
#include "html/html.hpp"

namespace foothold::documents {
namespace {

using Handle = QPDFObjectHandle;

std::string metadata_of(const Document& document) {
  const std::string title = html::escaped(document.title);
  const std::string language(language_code(document.language));
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part>"
         "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
         title + "</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>" + language +
         "</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
}

class PdfFixUp {
 public:
  PdfFixUp(QPDF& pdf, const Document& document) : pdf_(pdf), document_(document) {}

  void run() {
    fix_catalog();
    fix_information();
    std::set<QPDFObjGen> seen;
    fix_structure(pdf_.getRoot().getKey("/StructTreeRoot"), seen);
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf_).getAllPages()) fix_page(page);
  }

 private:
  void fix_catalog() {
    Handle root = pdf_.getRoot();
    if (!root.hasKey("/StructTreeRoot")) throw Broken("a PDF has no tags");
    root.replaceKey("/Lang", Handle::newString(std::string(language_code(document_.language))));
    Handle preferences = Handle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    Handle metadata = Handle::newStream(&pdf_, metadata_of(document_));
    metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    root.replaceKey("/Metadata", metadata);
  }

  // Without the moment at which it was made, the same document gives the same file.
  void fix_information() {
    Handle information = Handle::newDictionary();
    information.replaceKey("/Title", Handle::newUnicodeString(document_.title));
    pdf_.getTrailer().replaceKey("/Info", pdf_.makeIndirectObject(information));
  }

  void fix_structure(Handle element, std::set<QPDFObjGen>& seen) {
    if (element.isArray()) {
      for (Handle kid : element.getArrayAsVector()) fix_structure(kid, seen);
      return;
    }
    if (!element.isDictionary() || (element.isIndirect() && !seen.insert(element.getObjGen()).second)) return;
    Handle kind = element.getKey("/S");
    if (kind.isNameAndEquals("/LI")) add_list_body(element);
    // Tags of a later edition of PDF than readers know.
    if (kind.isNameAndEquals("/Strong") || kind.isNameAndEquals("/Em"))
      element.replaceKey("/S", Handle::newName("/Span"));
    fix_structure(element.getKey("/K"), seen);
  }

  // A list item consists of its sign and its body; Chromium leaves the second open.
  void add_list_body(Handle item) {
    Handle kids = item.getKey("/K");
    Handle labels = Handle::newArray();
    Handle rest = Handle::newArray();
    Handle body = pdf_.makeIndirectObject(Handle::newDictionary());
    for (Handle kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids}) {
      const bool is_element = kid.isDictionary() && kid.hasKey("/S");
      if (is_element && kid.getKey("/S").isNameAndEquals("/LBody")) return;
      const bool is_label = is_element && kid.getKey("/S").isNameAndEquals("/Lbl");
      (is_label ? labels : rest).appendItem(kid);
      if (is_element && !is_label) kid.replaceKey("/P", body);
    }
    body.replaceKey("/Type", Handle::newName("/StructElem"));
    body.replaceKey("/S", Handle::newName("/LBody"));
    body.replaceKey("/P", item);
    if (item.hasKey("/Pg")) body.replaceKey("/Pg", item.getKey("/Pg"));
    body.replaceKey("/K", rest);
    labels.appendItem(body);
    item.replaceKey("/K", labels);
  }

  void fix_page(QPDFPageObjectHelper& page) {
    Handle object = page.getObjectHandle();
    object.replaceKey("/Tabs", Handle::newName("/S"));
    if (Handle annotations = object.getKey("/Annots"); annotations.isArray())
      for (const Handle& annotation : annotations.getArrayAsVector()) describe_link(annotation);
    page.addContentTokenFilter(std::make_shared<ArtifactFilter>());
  }

  // What is announced beside the words of the link: where it leads.
  void describe_link(Handle annotation) {
    if (!annotation.getKey("/Subtype").isNameAndEquals("/Link") || annotation.hasKey("/Contents")) return;
    Handle action = annotation.getKey("/A");
    const bool leads_outside = action.isDictionary() && action.getKey("/URI").isString();
    const std::string words = leads_outside ? action.getKey("/URI").getUTF8Value() : document_.title;
    annotation.replaceKey("/Contents", Handle::newUnicodeString(words));
  }

  QPDF& pdf_;
  const Document& document_;
};

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string fix_up_pdf(const std::filesystem::path& file, const Document& document) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processFile(file.c_str());
    PdfFixUp(pdf, document).run();
    return written(pdf);
  } catch (const QPDFExc& problem) {
    throw Broken(std::string("a PDF cannot be read: ") + problem.what());
  }
}

}  // namespace foothold::documents
