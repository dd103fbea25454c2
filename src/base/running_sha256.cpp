#include "base/running_sha256.hpp"

#include <openssl/evp.h>

#include <array>

#include "base/error.hpp"

namespace foothold {

void RunningSha256::Free::operator()(evp_md_ctx_st* context) const {
  EVP_MD_CTX_free(context);
}

RunningSha256::RunningSha256() : context_(EVP_MD_CTX_new()) {
  if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1)
    throw Broken("sha256: the library refused");
}

RunningSha256& RunningSha256::add(std::string_view bytes) {
  if (EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1) throw Broken("sha256: the library refused");
  return *this;
}

std::string RunningSha256::finish() {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::array<unsigned char, 32> digest{};
  unsigned size = 0;
  if (EVP_DigestFinal_ex(context_.get(), digest.data(), &size) != 1) throw Broken("sha256: the library refused");
  std::string text;
  for (const unsigned char byte : digest) text += {hex[byte >> 4U], hex[byte & 15U]};
  return text;
}

}  // namespace foothold
