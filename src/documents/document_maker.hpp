#pragma once

#include <semaphore>

#include "base/content/messages.hpp"
#include "documents/conversion/conversion.hpp"
#include "documents/document.hpp"
#include "documents/pdf/print_styles.hpp"

namespace foothold::documents {

// Makes files of documents, two at a time at most, so that pages stay quick. Thread-safe. Borrows the messages.
class DocumentMaker {
 public:
  static constexpr std::ptrdiff_t most_at_once = 2;

  DocumentMaker(const Messages& messages, PrintStyles styles) : messages_(messages), styles_(std::move(styles)) {}

  // The bytes of the file; waits for its turn. Refused with `unavailable` when a program is not installed here,
  // `too_large` when the document breaks a limit, and like run_converter.
  [[nodiscard]] Result<std::string> make(const Document& document, Format format, const Conversion& conversion = {});
  // The same for whoever must not wait for others: refused with `too_many` when two are being made already.
  [[nodiscard]] Result<std::string> make_at_once(const Document& document, Format format);

 private:
  [[nodiscard]] Result<std::string> convert(const Document& document, Format format,
                                            const Conversion& conversion) const;

  const Messages& messages_;
  const PrintStyles styles_;
  std::counting_semaphore<most_at_once> free_{most_at_once};
};

}  // namespace foothold::documents
