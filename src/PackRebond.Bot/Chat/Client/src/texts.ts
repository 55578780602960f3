/** Every French sentence that the page's script says. */
export const texts = {
  you: 'Vous',
  bot: 'Assistant',
  connecting: 'Connexion à l’assistant…',
  offline: 'La connexion est interrompue. Votre conversation est conservée : elle reprendra dès que possible.',
  online: 'La connexion est rétablie.',
  resumed: 'Votre conversation a été reprise là où elle s’était arrêtée.',
  expired: 'La conversation précédente a pris fin. Une nouvelle conversation commence.',
  ended: 'La conversation est terminée. Choisissez « Recommencer » pour en ouvrir une autre.',
  restarted: 'Une nouvelle conversation commence.',
  unavailable: 'L’assistant ne répond pas pour le moment. Une nouvelle tentative aura lieu dans quelques instants.',
  typing: 'L’assistant prépare sa réponse',
  sending: 'Envoi en cours',
  sent: 'Envoyé',
  unsent: 'Non envoyé',
  retry: 'Réessayer',
  retryLabel: (words: string) => `Réessayer d’envoyer : ${words}`,
  suggestions: 'Réponses proposées',
  choices: (labels: string) => `Choix proposés : ${labels}.`,
  keep: 'Télécharger le récapitulatif',
  chosen: 'choisi',
  newTab: 'nouvel onglet',
  cardUnreadable: 'Cette réponse ne peut pas être mise en forme. En voici le texte :',
  empty: 'Écrivez votre question avant de l’envoyer.',
  remaining: (n: number) => n === 1 ? 'Il reste 1 caractère.' : `Il reste ${n} caractères.`,
  tooLong: (n: number) => `Votre message dépasse la limite de ${n === 1 ? '1 caractère' : `${n} caractères`}. `
    + 'Raccourcissez-le pour pouvoir l’envoyer.',
  fileName: (day: string) => `conversation-pack-rebond-${day}.txt`,
  fileTitle: 'Conversation avec l’Assistant Pack rebond',
  fileNote: 'Réponses automatiques, données à titre d’information. Vérifiez les sources citées avant toute démarche.',
} as const;

/** The card renderer's own words, which are English by default. */
export const cardTexts = {
  inlineAction: 'Envoyer',
  overflow: 'Autres actions',
  unknown: 'Élément non affiché',
  media: 'Contenu multimédia',
  play: 'Lire',
} as const;
