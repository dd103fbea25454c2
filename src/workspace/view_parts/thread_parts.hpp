#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workspace/chain/chain_holes.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// What pages that show the evidence chain write. Pure but for the markup that they append.

// What something in the chain is called: the title of a record, or a published number with all that must travel with
// it.
[[nodiscard]] std::string node_words(const ViewRequest& view, const ChainNode& node);
// The same where there is little room: a number without its value.
[[nodiscard]] std::string short_node_words(const ViewRequest& view, const ChainNode& node);
// A record's own page, or the page of the community that shows the number; empty when there is none.
[[nodiscard]] std::string node_address(const ViewRequest& view, const ChainNode& node);
// The page with the thread of something.
[[nodiscard]] std::string thread_address(const ViewRequest& view, std::string_view key);

// Its kind, its name as a link, and its status while it is not agreed.
void write_node(html::Html& html, const ViewRequest& view, const ChainNode& node);
// What is missing, and the link by which it is brought, as far as the reader may.
void write_hole_fix(html::Html& html, const ViewRequest& view, const ChainHole& hole);

}  // namespace foothold::workspace
