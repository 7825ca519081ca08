#pragma once

#include <algorithm>

#include "exchange/json_fields.hpp"

namespace meanwhile::exchange {

/// What offerings and proposals say alike.

constexpr int most_people = 100'000;

programme::Audience audience(const Fields& in);

/// Reads `modality` into `onsite` and `online`, which stay as they are where it is absent.
template <class Offered>
void read_modality(const Cursor& in, Offered& offered) {
  if (in.absent()) return;
  const auto modalities = in.must_list(choice(modality_names));
  const auto has = [&](programme::Modality one) {
    return std::ranges::find(modalities, one) != modalities.end();
  };
  offered.onsite = has(programme::Modality::onsite);
  offered.online = has(programme::Modality::online);
  if (in.items() && modalities.empty()) in.complain("is empty, expected onsite, online or both");
}

/// Complains where `from` is absent and the module can't be entered without it.
void expect_from(const Cursor& from, const programme::Module* taught);

}  // namespace meanwhile::exchange
