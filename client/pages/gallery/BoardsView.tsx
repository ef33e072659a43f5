import { KeyRound, Plus, Search, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Board } from '../../../shared/protocol/http.ts'
import { linkHintSeen } from '../../api/linkHintStore.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { BoardGrid } from './BoardGrid.tsx'
import { EmptyGallery } from './EmptyGallery.tsx'
import styles from './Gallery.module.css'
import { KeepLinkHint } from './KeepLinkHint.tsx'
import { NewBoardDialog } from './NewBoardDialog.tsx'
import { OrganiserLinkDialog } from './OrganiserLinkDialog.tsx'
import { searchBoards } from './searchBoards.ts'
import type { BoardActions } from './useGallery.ts'

const SEARCH_FROM = 9

interface BoardsViewProps {
  boards: readonly Board[]
  trashCount: number
  actions: BoardActions
  workspaceKey: string
}

export function BoardsView({ boards, trashCount, actions, workspaceKey }: BoardsViewProps) {
  const { t } = useTranslation('gallery')
  const [creating, setCreating] = useState(false)
  const { hintIsDue, hideHint, showsLink, setShowsLink } = useOrganiserLink()
  const startCreating = () => setCreating(true)
  return (
    <PageFrame>
      <div className={styles.page}>
        <div className={styles.heading}>
          <h1 className={styles.title}>{t('title')}</h1>
          {boards.length > 0 && (
            <Button look="primary" size="large" onClick={startCreating}>
              <Plus aria-hidden />
              {t('newBoard')}
            </Button>
          )}
        </div>
        {hintIsDue && boards.length > 0 && (
          <KeepLinkHint onShow={() => setShowsLink(true)} onHide={hideHint} />
        )}
        {boards.length > 0 ? (
          <SearchableBoards boards={boards} actions={actions} />
        ) : (
          <EmptyGallery onCreate={startCreating} />
        )}
        <footer className={styles.footer}>
          <Button look="quiet" onClick={() => setShowsLink(true)}>
            <KeyRound aria-hidden />
            {t('organiserLink')}
          </Button>
          <Button look="quiet" asChild>
            <Link to="/?view=trash">
              <Trash2 aria-hidden />
              {trashCount > 0 ? t('trashCount', { count: trashCount }) : t('trash')}
            </Link>
          </Button>
        </footer>
      </div>
      <NewBoardDialog open={creating} onOpenChange={setCreating} />
      <OrganiserLinkDialog open={showsLink} onOpenChange={setShowsLink} workspaceKey={workspaceKey} />
    </PageFrame>
  )
}

/** Who has opened the link's dialog needs no hint to it any more. */
function useOrganiserLink() {
  const [hintIsDue, setHintIsDue] = useState(() => !linkHintSeen.read())
  const [showsLink, setShowsLinkOnly] = useState(false)
  const hideHint = () => {
    linkHintSeen.write(true)
    setHintIsDue(false)
  }
  const setShowsLink = (shown: boolean) => {
    setShowsLinkOnly(shown)
    hideHint()
  }
  return { hintIsDue, hideHint, showsLink, setShowsLink }
}

function SearchableBoards({ boards, actions }: Pick<BoardsViewProps, 'boards' | 'actions'>) {
  const { t } = useTranslation('gallery')
  const [query, setQuery] = useState('')
  const found = searchBoards(boards, query)
  return (
    <>
      {boards.length >= SEARCH_FROM && (
        <div className={styles.search}>
          <Search aria-hidden />
          <TextField
            type="search"
            label={t('search')}
            hideLabel
            placeholder={t('search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      )}
      {found.length === 0 && <p className={styles.nothing}>{t('searchNothing', { query: query.trim() })}</p>}
      <BoardGrid boards={found} actions={actions} showsArchived={query.trim() !== ''} />
    </>
  )
}
