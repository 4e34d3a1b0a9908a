import AlternateEmailOutlined from '@mui/icons-material/AlternateEmailOutlined';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import CallOutlined from '@mui/icons-material/CallOutlined';
import ChatOutlined from '@mui/icons-material/ChatOutlined';
import DocumentScannerOutlined from '@mui/icons-material/DocumentScannerOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import ForumOutlined from '@mui/icons-material/ForumOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import Tooltip from '@mui/material/Tooltip';
import type { ComponentType } from 'react';
import { useCaseWords } from '../words/useCaseWords';

const marks: Readonly<Record<string, ComponentType<{ fontSize?: 'small'; titleAccess?: string }>>> = {
  form: ArticleOutlined,
  portal: ForumOutlined,
  email: AlternateEmailOutlined,
  scan: DocumentScannerOutlined,
  partner: HandshakeOutlined,
  phone: CallOutlined,
  chat: ChatOutlined,
};

/** Which way a request came; screen readers hear its name. */
export function ChannelMark({ channel }: { channel: string }) {
  const words = useCaseWords();
  const Mark = marks[channel] ?? EditNoteOutlined;
  const name = words.channel(channel);
  return (
    <Tooltip title={name}>
      <span style={{ alignSelf: 'center', display: 'inline-flex' }}>
        <Mark fontSize="small" titleAccess={name} />
      </span>
    </Tooltip>
  );
}
