export interface ConversationHead {
  id: string;
  topic: string;
  reference: string | null;
  status: 'open' | 'answered' | 'done';
  unread: number;
  lastAt: string;
}

export interface Conversation {
  id: string;
  topic: string;
  reference: string | null;
  status: ConversationHead['status'];
  messages: readonly {
    id: string;
    sender: 'member' | 'fund';
    text: string;
    sentAt: string;
    files: readonly SentFile[];
  }[];
}

export interface SentFile {
  id: string;
  name: string;
  kind: string;
  bytes: number;
}
