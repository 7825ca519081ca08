#pragma once

#include "planner/cohort.hpp"
#include "planner/columns/everyone.hpp"

namespace meanwhile::planner {

/// Proves how good a cohort plan can be at best, level by level, and prices what is scarce.
///
/// Problem: the master needs columns, and there are more plans than can be put into it. Idea:
/// column generation. The master is solved over what it has; under its prices each person's options
/// are looked through, and those that are welcome are added; where nothing listed is welcome but
/// something unlisted might be, the exact search of `fit` is asked for the cheapest plan, seats
/// priced. When nothing is welcome the master's value is a floor under everything; where that was
/// not proven for someone, the floor is lower by what she might save. It ends because no column is
/// added twice and exact searches are counted. Reference: M. E. Lübbecke, J. Desrosiers, Selected
/// topics in column generation, Operations Research 53(6), 2005, doi 10.1287/opre.1050.0234.
class Bounding {
 public:
  /// All levels at once, by and large: so that the first columns are good on each.
  static constexpr Master::Aim roughly{40'000, 50, 3'000, 1};

  /// likely  prices under which options are cheap that matter
  Bounding(Everyone& everyone, const CohortRequest& request, const SharePrices& likely);

  /// What parts of plans come to on a level, as far as listed ones and weeks that are alike go,
  /// given what is held on those before it. None, when patience ended.
  std::optional<long> hope(std::size_t level);

  /// The least that a level's figures can come to, given what is held on those before it. None,
  /// when patience ended before any was found.
  std::optional<long> floor(std::size_t level);

  /// Before any floor is asked for: gathers columns that are good on all levels.
  ///
  /// take  whole solutions that were found on the way
  void warm_up(const std::function<void(const Chosen&)>& take);

  /// No more than this in all on a level, from now on.
  void hold(std::size_t level, long most);

  void release(std::size_t level);

  /// Under which the floor was found.
  const SharePrices& prices() const { return prices_; }

  /// A whole solution near the one of parts, if one is soon found.
  std::optional<Chosen> plunge();

  /// Every option that can be part of a solution less than so much above the floor is in the master
  /// from now on. False when some such plan may not even be listed, or there are too many.
  bool complete(double gap);

  /// The best whole solution below that, as far as the master's columns go.
  struct Settled {
    std::optional<Chosen> better;
    bool proven = false;
  };
  Settled settle(std::size_t level, long below, std::uint64_t most_nodes);

 private:
  struct Welcome {
    std::vector<int> options;
    std::vector<Option> fresh;  // not listed yet
    double unlisted = 0;  // at least, less what she may cost: below 0 something might be welcome
  };
  static constexpr double hardly = 1e-6;
  static Master::Aim only(std::size_t level);
  /// The least whole number that is not below that.
  static long whole(double floor);
  bool generate(const Master::Aim& aim);
  bool solve();
  void add(int person, int number);
  double worth_of(std::size_t person) const;
  bool add_welcome();
  bool add_listed();
  bool add_regular();
  void find_unlisted();
  bool add_searched();
  Welcome welcome_of(int person) const;
  std::optional<Chosen> plunge_roughly() const;
  std::optional<Chosen> dive(Master& diving) const;
  Master copy() const;
  Chosen chosen_of(const std::vector<int>& columns) const;

  Everyone& everyone_;
  const CohortRequest& request_;
  Master master_;
  std::array<std::optional<double>, level_count> held_;
  std::vector<std::vector<int>> column_of_;  // by person, option; -1: not in the master
  std::vector<int> number_of_;               // by column: which option
  SharePrices prices_;
  double priced_value_ = 0;       // the master's, under them
  std::vector<Welcome> welcome_;  // by person
  std::size_t searches_left_ = 0;
};

}  // namespace meanwhile::planner
