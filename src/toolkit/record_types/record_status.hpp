#pragma once

#include <optional>
#include <string_view>

namespace foothold::toolkit {

// How far a record has come. Saving a draft is never refused for being incomplete; each later status asks for more.
enum class RecordStatus { draft, in_review, agreed, published, archived };

[[nodiscard]] std::string_view status_name(RecordStatus status);  // "in-review", as in addresses, files and content
[[nodiscard]] std::optional<RecordStatus> status_from_name(std::string_view name);

// Who may see a record or a field of it, from fewest to most.
enum class Visibility { owner, coordinators, editors, coalition, everyone };

[[nodiscard]] std::string_view visibility_name(Visibility visibility);  // "coalition"
[[nodiscard]] std::optional<Visibility> visibility_from_name(std::string_view name);

}  // namespace foothold::toolkit
