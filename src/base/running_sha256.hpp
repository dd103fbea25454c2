#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace foothold {

// SHA-256 of bytes that come piece by piece. Not thread-safe. Throws Broken when the library refuses.
class RunningSha256 {
 public:
  RunningSha256();
  RunningSha256& add(std::string_view bytes);
  // As 64 hexadecimal letters; nothing may be added afterwards.
  [[nodiscard]] std::string finish();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

}  // namespace foothold
