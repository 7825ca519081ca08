#pragma once

#include <string>
#include <string_view>

#include "store/records.hpp"

namespace meanwhile::serve {

/// 256 bits of chance, as 64 hexadecimal digits.
std::string new_secret();

/// SHA-256 of a secret, in hexadecimal: what is kept of it.
store::Digest digest_of(std::string_view secret);

}  // namespace meanwhile::serve
