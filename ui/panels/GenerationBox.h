// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>
#include <optional>

namespace hatter::ui {

/// Steps through the generations of a run; behind the last one stands "now".
class GenerationBox : public QSpinBox {
    Q_OBJECT

public:
    explicit GenerationBox(QWidget* parent = nullptr);

    /// The last generation that is whole, -1: none yet. Who looks at now goes on looking at now.
    void setLast(int last);
    /// Without a signal; no value: now.
    void setGeneration(std::optional<int> generation);
    std::optional<int> generation() const;

Q_SIGNALS:
    void generationChanged(std::optional<int> generation);

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
};

}  // namespace hatter::ui
