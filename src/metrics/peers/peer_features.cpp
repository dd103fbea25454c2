#include "metrics/peers/peer_features.hpp"

namespace foothold::metrics {

std::span<const PeerFeature> peer_features() {
  static const std::array<PeerFeature, peer_feature_count> features = {{
      {"population", {{"population", PeerScale::logarithm}}},
      {"income",
       {{"pctl_income_20", PeerScale::logarithm},
        {"pctl_income_50", PeerScale::logarithm},
        {"pctl_income_80", PeerScale::logarithm}}},
      {"poverty", {{"share_poverty_exposure"}}},
      {"race-ethnicity",
       {{"share_desc_rep_black_nonhispanic"},
        {"share_desc_rep_hispanic"},
        {"share_desc_rep_other"},
        {"share_desc_rep_white_nonhispanic"}}},
      {"housing", {{"share_affordable_available_50_ami"}, {"share_affordable_available_80_ami"}}},
      {"education", {{"share_hs_degree"}}},
      {"state", {}, 0.5},
  }};
  return features;
}

std::optional<std::size_t> find_peer_feature(std::string_view id) {
  for (std::size_t index = 0; index < peer_feature_count; ++index)
    if (peer_features()[index].id == id) return index;
  return std::nullopt;
}

PeerWeights default_peer_weights() {
  PeerWeights weights{};
  for (std::size_t index = 0; index < peer_feature_count; ++index) weights[index] = peer_features()[index].weight;
  return weights;
}

}  // namespace foothold::metrics
