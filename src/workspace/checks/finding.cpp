#include "workspace/checks/finding.hpp"

#include "base/files.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t letters_kept = 32;

}  // namespace

std::string fingerprint(const Finding& finding) {
  // A control character stands between the parts, so that no two findings make the same text.
  std::string whole = finding.check + '\x1f' + finding.record;
  for (const auto& [name, value] : finding.values)
    whole.append("\x1f").append(name).append("\x1f").append(value.english).append("\x1f").append(value.spanish);
  return sha256(whole).substr(0, letters_kept);
}

}  // namespace foothold::workspace
