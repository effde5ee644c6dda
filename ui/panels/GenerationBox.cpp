// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/GenerationBox.h"

#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace hatter::ui {

GenerationBox::GenerationBox(QWidget* parent) : QSpinBox(parent) {
    setAccessibleName(tr("Front after generation"));
    setToolTip(tr("The front as it stood after a generation is drawn beside the one of now."));
    setKeyboardTracking(false);
    setLast(-1);
    connect(this, &QSpinBox::valueChanged, this, [this] { Q_EMIT generationChanged(generation()); });
}

void GenerationBox::setLast(int last) {
    const QSignalBlocker quiet(this);
    const std::optional<int> before = generation();
    setEnabled(last >= 0);
    setRange(0, last + 1);
    setGeneration(before && *before <= last ? before : std::nullopt);
}

void GenerationBox::setGeneration(std::optional<int> generation) {
    const QSignalBlocker quiet(this);
    setValue(generation.value_or(maximum()));
    lineEdit()->setText(textFromValue(value()));  // the same number may have another name now
}

std::optional<int> GenerationBox::generation() const {
    return value() >= maximum() ? std::nullopt : std::optional(value());
}

QString GenerationBox::textFromValue(int value) const {
    return value >= maximum() ? tr("now") : QLocale().toString(value);
}

int GenerationBox::valueFromText(const QString& text) const {
    bool isNumber = false;
    const int value = QLocale().toInt(text.trimmed(), &isNumber);
    return isNumber ? qBound(minimum(), value, maximum()) : maximum();
}

QValidator::State GenerationBox::validate(QString& text, int&) const {
    bool isNumber = false;
    const int value = QLocale().toInt(text.trimmed(), &isNumber);
    if (isNumber)
        return value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Invalid;
    if (text.trimmed() == tr("now"))
        return QValidator::Acceptable;
    return text.trimmed().isEmpty() || tr("now").startsWith(text.trimmed()) ? QValidator::Intermediate
                                                                            : QValidator::Invalid;
}

}  // namespace hatter::ui
