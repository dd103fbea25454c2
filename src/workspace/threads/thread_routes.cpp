#include "workspace/threads/thread_routes.hpp"

#include "workspace/api/api_request.hpp"
#include "workspace/chain/chain_holes.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/threads/thread_json.hpp"
#include "workspace/threads/thread_page.hpp"
#include "workspace/view_parts/view_source.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

// The chain of one coalition, as a participant sees it and as it is.
struct TwoChains {
  explicit TwoChains(const RecordRequest& asked) : source(asked), whole(source.all()), visible(source.seen()) {}

  // Refused with `invalid` when nothing is asked for, with `not_found` for what the participant does not see in it.
  [[nodiscard]] Result<const ChainNode*> require_node(const http::Query& query) const {
    const auto key = query.find("of");
    if (!key || key->empty()) return invalid("of", "thread.of_missing");
    const ChainNode* node = visible.find(*key);
    if (node == nullptr) return not_found("of", "thread.unknown");
    return node;
  }

  const ViewSource source;
  const EvidenceChain whole;
  const EvidenceChain visible;
};

class ThreadReading {
 public:
  explicit ThreadReading(RecordRequest& asked) : asked_(asked) {}

  Result<Response> page() {
    const TwoChains chains(asked_);
    const auto node = chains.require_node(asked_.request().query);
    if (!node) return node.error();
    return http::html_response(thread_page(chains.source.view(), **node, chains.whole));
  }

 private:
  RecordRequest& asked_;
};

class ThreadAnswers {
 public:
  explicit ThreadAnswers(const ApiRequest& asked) : asked_(asked) {}

  Result<Response> thread() {
    const TwoChains chains(asked_.records());
    const auto node = chains.require_node(asked_.request().query);
    if (!node) return node.error();
    const ChainNode* in_whole = chains.whole.find((*node)->key);
    const auto holes = in_whole == nullptr ? std::vector<ChainHole>() : holes_of(chains.whole, *in_whole);
    return http::json_response(thread_json(chains.visible, **node, holes));
  }

 private:
  const ApiRequest& asked_;
};

}  // namespace

void add_thread_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/thread", record_handler(workspace, &ThreadReading::page));
  router.get("/api/v1/coalitions/{slug}/thread", api_handler(workspace, &ThreadAnswers::thread));
}

}  // namespace foothold::workspace
