#include "documents/document_maker.hpp"

#include "base/text.hpp"
#include "documents/document_refusal.hpp"
#include "documents/markup/markup_tree.hpp"
#include "documents/markup/paper_markup.hpp"
#include "documents/pdf/pdf_writer.hpp"
#include "documents/word/word_writer.hpp"

namespace foothold::documents {
namespace {

constexpr int after_reading = 10;  // percent

SheetWords sheet_words(const Messages& messages, Language language) {
  const std::string words = messages.fill(language, "documents.page_of", {{"page", "\n"}, {"pages", "\n"}});
  const auto parts = split(words, '\n');
  const auto part = [&](std::size_t at) { return at < parts.size() ? std::string(parts[at]) : std::string(); };
  return {part(0), part(1), part(2), messages.text(language, "documents.contents")};
}

class Turn {
 public:
  explicit Turn(std::binary_semaphore& free) : free_(free) {}
  ~Turn() { free_.release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  std::binary_semaphore& free_;
};

Error busy() {
  return document_refusal(ErrorKind::too_many, "documents.busy");
}
Error stopped() {
  return document_refusal(ErrorKind::interrupted, "documents.stopped");
}

}  // namespace

Result<std::string> DocumentMaker::make(const Document& document, Format format, const Conversion& conversion) {
  if (const auto installed = require_programs(format); !installed) return installed.error();
  constexpr std::chrono::milliseconds between_looks{100};
  while (!in_turn_.try_acquire_for(between_looks))
    if (conversion.stop.stop_requested()) return stopped();
  const Turn turn(in_turn_);
  return convert(document, format, conversion);
}

Result<std::string> DocumentMaker::make_at_once(const std::function<Document()>& write, Format format) {
  if (const auto installed = require_programs(format); !installed) return installed.error();
  if (!at_once_.try_acquire()) return busy();
  const Turn turn(at_once_);
  return convert(write(), format, {});
}

Result<std::string> DocumentMaker::convert(const Document& document, Format format,
                                           const Conversion& conversion) const {
  pugi::xml_document tree;
  read_markup(document.body, tree);
  const pugi::xml_node body = tree.first_child();
  if (const auto fit = make_fit_for_paper(body, document); !fit) return fit.error();
  conversion.tell(after_reading);
  const SheetWords words = sheet_words(messages_, document.language);
  return format == Format::pdf ? write_pdf(document, body, styles_, words, conversion)
                               : write_word(document, body, styles_, words, conversion);
}

}  // namespace foothold::documents
