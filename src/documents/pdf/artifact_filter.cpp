#include "documents/pdf/artifact_filter.hpp"

#include <algorithm>
#include <array>

namespace foothold::documents {
namespace {

using Names = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view name, Names names) {
  return std::ranges::find(names, name) != names.end();
}

// A path is built by some operators and painted by another; marks may stand only around all of them.
bool builds_path(std::string_view name) {
  return is_one_of(name, {"m", "l", "c", "v", "y", "h", "re", "W", "W*"});
}
bool paints_path(std::string_view name) {
  return is_one_of(name, {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"});
}
bool paints_alone(std::string_view name) {
  return is_one_of(name, {"Tj", "TJ", "'", "\"", "sh"});
}

}  // namespace

void ArtifactFilter::handleToken(const QPDFTokenizer::Token& token) {
  pending_ += token.getRawValue();
  if (token.getType() == QPDFTokenizer::tt_word) end_operator(token.getValue());
}

void ArtifactFilter::end_operator(const std::string& name) {
  if (name == "BDC" || name == "BMC") ++marked_depth_;
  if (name == "EMC") --marked_depth_;
  if (builds_path(name)) {
    in_path_ = true;
    return;
  }
  const bool is_painted = in_path_ ? paints_path(name) : paints_alone(name);
  in_path_ = false;
  if (is_painted && marked_depth_ == 0) return flush_as_artifact();
  flush();
}

void ArtifactFilter::handleEOF() {
  flush();
}

void ArtifactFilter::flush() {
  write(pending_);
  pending_.clear();
}

void ArtifactFilter::flush_as_artifact() {
  write("\n/Artifact BMC ");
  flush();
  write(" EMC\n");
}

}  // namespace foothold::documents
