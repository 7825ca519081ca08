#include "serve/secret.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <span>

#include "base/result.hpp"

namespace meanwhile::serve {
namespace {

using Bytes = std::array<unsigned char, 32>;

std::string hexadecimal(const Bytes& bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

}  // namespace

std::string new_secret() {
  Bytes bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
    throw Bug{"there is no chance to be had"};
  return hexadecimal(bytes);
}

store::Digest digest_of(std::string_view secret) {
  Bytes bytes{};
  if (EVP_Digest(secret.data(), secret.size(), bytes.data(), nullptr, EVP_sha256(), nullptr) != 1)
    throw Bug{"SHA-256 is not to be had"};
  return store::Digest{hexadecimal(bytes)};
}

}  // namespace meanwhile::serve
