#pragma once

#include <functional>
#include <semaphore>

#include "base/content/messages.hpp"
#include "documents/conversion/conversion.hpp"
#include "documents/document.hpp"
#include "documents/pdf/print_styles.hpp"

namespace foothold::documents {

// Makes files of documents, two at a time at most, so that pages stay quick: one for those who wait for their turn, and
// one for those who cannot wait, so that neither side keeps the other from its documents. Thread-safe. Borrows the
// messages.
class DocumentMaker {
 public:
  DocumentMaker(const Messages& messages, PrintStyles styles) : messages_(messages), styles_(std::move(styles)) {}

  // The bytes of the file; waits for its turn. Refused with `unavailable` when a program is not installed here,
  // `too_large` when the document breaks a limit, and like run_converter.
  [[nodiscard]] Result<std::string> make(const Document& document, Format format, const Conversion& conversion = {});
  // The same for whoever cannot wait for others: refused with `too_many` when another is being made at once. `write` is
  // called only when it is not refused.
  [[nodiscard]] Result<std::string> make_at_once(const std::function<Document()>& write, Format format);

 private:
  [[nodiscard]] Result<std::string> convert(const Document& document, Format format,
                                            const Conversion& conversion) const;

  const Messages& messages_;
  const PrintStyles styles_;
  std::binary_semaphore in_turn_{1};
  std::binary_semaphore at_once_{1};
};

}  // namespace foothold::documents
