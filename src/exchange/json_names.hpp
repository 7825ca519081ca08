#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "programme/offering.hpp"
#include "programme/programme.hpp"

namespace meanwhile::exchange {

/// The words that files use for the values of an enumeration.
template <class T, std::size_t n>
using Names = std::array<std::pair<std::string_view, T>, n>;

constexpr Names<programme::Kind, programme::kind_count> kind_names{{
    {"group", programme::Kind::group},
    {"individual", programme::Kind::individual},
    {"family", programme::Kind::family},
    {"medical", programme::Kind::medical},
    {"peer", programme::Kind::peer},
}};
constexpr Names<programme::Modality, 2> modality_names{{
    {"onsite", programme::Modality::onsite},
    {"online", programme::Modality::online},
}};
constexpr Names<programme::Join, 2> join_names{{
    {"all", programme::Join::all},
    {"any", programme::Join::any},
}};
constexpr Names<programme::Entry, 3> entry_names{{
    {"rolling", programme::Entry::rolling},
    {"cycle", programme::Entry::cycle},
    {"cohort", programme::Entry::cohort},
}};
constexpr Names<programme::Counts, 2> counts_names{{
    {"clinical", programme::Counts::clinical},
    {"wellness", programme::Counts::wellness},
}};

template <class T, std::size_t n>
constexpr std::string_view name_of(const Names<T, n>& names, T value) {
  for (const auto& [name, named] : names)
    if (named == value) return name;
  return {};
}

constexpr std::string_view name_of(programme::Kind kind) { return name_of(kind_names, kind); }
constexpr std::string_view name_of(programme::Modality modality) {
  return name_of(modality_names, modality);
}

}  // namespace meanwhile::exchange
