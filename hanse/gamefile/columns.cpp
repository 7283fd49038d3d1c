// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/columns.hpp"

#include <algorithm>
#include <vector>

#include "hanse/gamefile/column_makers.hpp"

namespace hanse::gamefile {

std::span<const ColumnConcept> column_concepts() {
    static const std::vector<ColumnConcept> all = [] {
        std::vector<ColumnConcept> out{
            {"shapley",
             {"沙普利值", "Shapley value"},
             {"平均边际贡献", "what each adds, averaged over all orders of arrival"},
             shapley_column},
            {"banzhaf",
             {"班扎夫值", "Banzhaf value"},
             {"对所有联盟平均的边际贡献", "what each adds, averaged over all coalitions"},
             banzhaf_column},
            {"banzhaf-normalized",
             {"归一班扎夫值", "normalized Banzhaf"},
             {"班扎夫值按比例调整到总值", "Banzhaf value scaled to the worth of all"},
             normalized_banzhaf_column},
            {"nucleolus",
             {"核仁", "nucleolus"},
             {"使最不满的联盟尽量满意",
              "leaves the most dissatisfied coalition as content as can be"},
             nucleolus_column},
            {"prenucleolus",
             {"准核仁", "prenucleolus"},
             {"同核仁，但允许低于单干所得", "the same, but somebody may get less than alone"},
             prenucleolus_column},
            {"percapita-nucleolus",
             {"人均核仁", "per-capita nucleolus"},
             {"按人均不满衡量的核仁", "nucleolus with dissatisfaction measured per member"},
             percapita_nucleolus_column},
            {"percapita-prenucleolus",
             {"人均准核仁", "per-capita prenucleolus"},
             {"按人均不满衡量的准核仁", "prenucleolus with dissatisfaction per member"},
             percapita_prenucleolus_column},
            {"tau",
             {"τ 值", "tau value"},
             {"最低权利与最高期望之间的折中", "between the least right and the highest hope"},
             tau_column},
            {"gately",
             {"盖特利点", "Gately point"},
             {"人人有同样的破坏倾向", "equal propensity to disrupt"},
             gately_column},
            {"weighted-shapley",
             {"加权沙普利值", "weighted Shapley value"},
             {"按权重分享红利（需 weights）", "dividends shared by weights (needs weights)"},
             weighted_shapley_column},
            {"owen",
             {"欧文值", "Owen value"},
             {"先联盟间、再联盟内（需 unions）", "among unions, then inside them (needs unions)"},
             owen_column},
            {"banzhaf-owen",
             {"班扎夫-欧文值", "Banzhaf-Owen value"},
             {"带先验联盟的班扎夫值（需 unions）", "Banzhaf value with unions (needs unions)"},
             banzhaf_owen_column},
            {"myerson",
             {"梅耶森值", "Myerson value"},
             {"只有相连者能合作（需 graph）", "only linked players cooperate (needs graph)"},
             myerson_column},
            {"aumann-dreze",
             {"奥曼-德雷兹值", "Aumann-Drèze value"},
             {"各组各分各的（需 partition）", "each group shares its own worth (needs partition)"},
             aumann_dreze_column},
            {"deegan-packel",
             {"迪根-帕克尔指数", "Deegan-Packel index"},
             {"最小获胜联盟平分权力", "minimal winning coalitions share power equally"},
             deegan_packel_column},
            {"holler",
             {"霍勒指数", "Holler index"},
             {"所在最小获胜联盟的数目", "number of minimal winning coalitions one is in"},
             holler_column},
            {"johnston",
             {"约翰斯顿指数", "Johnston index"},
             {"关键成员平分获胜联盟的权力", "critical members share each winning coalition"},
             johnston_column}};
        const auto rules = claims_rules();
        out.insert(out.end(), rules.begin(), rules.end());
        return out;
    }();
    return all;
}

const ColumnConcept* find_column(std::string_view name) {
    const auto all = column_concepts();
    const auto found = std::ranges::find(all, name, &ColumnConcept::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace hanse::gamefile
