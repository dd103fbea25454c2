#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace foothold::documents {

// Marks what is painted outside of all tagged content, such as page numbers, lines and backgrounds, as furniture of the
// sheet, so that screen readers pass it over. For the content of one page; not thread-safe.
class ArtifactFilter : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(const QPDFTokenizer::Token& token) override;
  void handleEOF() override;

 private:
  void end_operator(const std::string& name);
  void flush();
  void flush_as_artifact();

  std::string pending_;   // since the last operator that was written
  int marked_depth_ = 0;  // of marked content that is open
  bool in_path_ = false;
};

}  // namespace foothold::documents
