# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages and indexes of the Debian archive: fetched, never installed, and nothing in them is run.

apt is asked with a private state directory, so this machine's own lists and caches stay as they are and no root is
needed.
"""
import os
import re
import subprocess
import tarfile

APT_HELPER = '/usr/lib/apt/apt-helper'


class FetchError(Exception):
    """Packages or indexes could not be had; the message says which."""


def read_packages(path, which, lang):
    """[(package, kinds)] of a package list for the set `which` ('full' includes 'small') and the language."""
    chosen = []
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            fields = line.split('#')[0].split()
            if len(fields) < 4:
                continue
            sets, langs, kinds, package = fields[0].split(','), fields[1].split(','), fields[2].split(','), fields[3]
            wanted = which in sets or (which == 'full' and 'small' in sets)
            if wanted and ('*' in langs or lang in langs):
                chosen.append((package, kinds))
    return chosen


def _run(command, **options):
    try:
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    except FileNotFoundError as error:
        raise FetchError('%s was not found: the demo corpus is made of Debian packages' % command[0]) from error


def _last_line(result):
    lines = [line for line in result.stderr.splitlines() if line.strip()]
    return lines[-1] if lines else 'exit status %d' % result.returncode


def _main_component_only(folder):
    """apt options for the archive's main component as this machine has it configured (a mirror, say); none if there is
    no such line: then the configured sources are used as they are."""
    with open('/etc/os-release', encoding='utf-8') as release:
        system = dict(re.findall(r'^(\w+)="?([^"\n]*)', release.read(), re.M))
    targets = _run(['apt-get', 'indextargets', '--no-release-info', '--format', '$(REPO_URI)|$(RELEASE)|$(COMPONENT)',
                    'Created-By: Packages']).stdout.split('\n')
    rows = [target.split('|') for target in targets if target]
    rows = [row for row in rows if row[1] == system.get('VERSION_CODENAME') and row[2] == 'main']
    if not rows:
        return []
    keyring = '/usr/share/keyrings/%s-archive-keyring.gpg' % system.get('ID')
    option = '[signed-by=%s] ' % keyring if os.path.exists(keyring) else ''
    universe = ' universe' if system.get('ID') == 'ubuntu' else ''
    with open(folder + '/sources.list', 'w', encoding='utf-8') as out:
        out.write('deb %s%s %s main%s\n' % (option, rows[0][0], rows[0][1], universe))
    return ['-o', 'Dir::Etc::sourcelist=%s/sources.list' % folder, '-o', 'Dir::Etc::sourceparts=/dev/null']


def lists_folder(work, lang):
    return os.path.join(os.path.abspath(work), 'lists.' + lang)


def packages_in(folder):
    """package -> file name; of several versions the last by name."""
    return {name.split('_')[0]: name for name in sorted(os.listdir(folder)) if name.endswith('.deb')}


def fetch(packages, lang, work):
    """Downloads the packages into WORK/debs and the descriptions' indexes into WORK/lists.LANG. Packages that this
    release does not have are left out and returned. Raises FetchError if there are none at all."""
    debs, lists = os.path.join(work, 'debs'), lists_folder(work, lang)
    for folder in (debs, lists + '/lists/partial', lists + '/cache/archives/partial'):
        os.makedirs(folder, exist_ok=True)
    options = _main_component_only(lists) + [
        '-o', 'Dir::State::lists=%s/lists' % lists, '-o', 'Dir::Cache=%s/cache' % lists,
        '-o', 'APT::Sandbox::User=root', '-o', 'Acquire::Retries=3']
    updated = _run(['apt-get', '-q'] + options + ['-o', 'Acquire::Languages=en,%s' % lang, 'update'])
    if updated.returncode:
        raise FetchError('the package lists could not be fetched (%s)' % _last_line(updated))
    try:  # without a network apt-get ends well, with warnings
        translation_index(work, lang, lang)
    except FetchError as error:
        raise FetchError('%s (%s)' % (error, _last_line(updated))) from error

    missing = [package for package in packages if package not in packages_in(debs)]
    if missing and _run(['apt-get', '-q'] + options + ['download'] + missing, cwd=debs).returncode:
        for package in missing:  # one that is missing must not lose the others
            if package not in packages_in(debs):
                _run(['apt-get', '-q'] + options + ['download', package], cwd=debs)
    missing = [package for package in packages if package not in packages_in(debs)]
    if len(missing) > len(packages) // 2:
        raise FetchError('%d of %d packages could not be fetched, %s among them' % (len(missing), len(packages), missing[0]))
    return missing


def translation_index(work, lang, which):
    """The file of package descriptions in language `which`."""
    folder = os.path.join(lists_folder(work, lang), 'lists')
    found = [name for name in os.listdir(folder) if re.search(r'_i18n_Translation-%s(\.\w+)?$' % which, name)]
    if not found:
        raise FetchError('the archive gave no index of package descriptions (Translation-%s)' % which)
    return os.path.join(folder, sorted(found)[0])


def descriptions(work, lang):
    """(package, English, translated) descriptions of the archive."""
    def load(which):
        text = subprocess.run([APT_HELPER, 'cat-file', translation_index(work, lang, which)], stdout=subprocess.PIPE,
                              check=True).stdout.decode('utf-8', 'replace')
        found = {}
        for stanza in text.split('\n\n'):
            digest = re.search(r'^Description-md5: (\S+)', stanza, re.M)
            body = re.search(r'^Description-%s: (.*(?:\n .*)*)' % which, stanza, re.M)
            package = re.search(r'^Package: (\S+)', stanza, re.M)
            if digest and body and package:
                found[digest.group(1)] = (package.group(1), body.group(1))
        return found

    english, translated = load('en'), load(lang)
    for digest, (package, body) in english.items():
        if digest in translated:
            yield package, body, translated[digest][1]


def members(deb, want):
    """(name, bytes) of the files of a package that `want(name)`, read as a stream: nothing is unpacked."""
    with subprocess.Popen(['dpkg-deb', '--fsys-tarfile', deb], stdout=subprocess.PIPE) as process:
        with tarfile.open(fileobj=process.stdout, mode='r|', ignore_zeros=True) as archive:
            for member in archive:
                name = member.name.lstrip('./')
                if member.isfile() and want(name):
                    yield name, archive.extractfile(member).read()


def templates(deb, lang):
    """(English, translated) descriptions of a package's debconf questions."""
    text = subprocess.run(['dpkg-deb', '-I', deb, 'templates'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          check=False).stdout.decode('utf-8', 'replace')
    for stanza in text.split('\n\n'):
        both = [re.search(r'^Description%s: (.*(?:\n .*)*)' % suffix, stanza, re.M)
                for suffix in ('', r'-%s\.UTF-8' % lang)]
        if all(both):
            yield both[0].group(1), both[1].group(1)
